# A32: an empty package file
