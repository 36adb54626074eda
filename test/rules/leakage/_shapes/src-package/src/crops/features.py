# F: climate() learns from its argument, vegetation() works row by row
from .scaling import standardise


def vegetation(fields):
    fields["ndvi"] = (fields["nir"] - fields["red"]) / (fields["nir"] + fields["red"])
    return fields


def weather(fields):
    columns = ["rain", "sun_hours", "frost_days"]
    fields[columns] = standardise(fields[columns])
    return fields
