# A32: fill_gaps() learns from its argument, reached through clean()
def fill_gaps(table, columns):
    table = table.copy()
    table[columns] = table[columns].fillna(table[columns].median())  # expect: leakage/fit-before-split
    return table


def clean(table, columns):
    table = table.rename(columns=str.lower)
    return fill_gaps(table, columns)
