"""`python -m holdfast`: the commands of Holdfast."""

import sys

from holdfast.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
