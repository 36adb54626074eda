# A12: the package's public names
from .bow import bag_of_words
