# F: vegetation() works row by row
def vegetation(fields):
    fields["ndvi"] = (fields["nir"] - fields["red"]) / (fields["nir"] + fields["red"])
    return fields
