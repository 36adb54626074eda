# F: the package hands out names of its modules
from .features import vegetation
from .models import holdout_score

__all__ = ["vegetation", "holdout_score"]
