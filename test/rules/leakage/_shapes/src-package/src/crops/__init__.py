# F: the package hands out names of its modules
from .features import vegetation, weather as climate
from .models import holdout_score

__all__ = ["vegetation", "climate", "holdout_score"]
