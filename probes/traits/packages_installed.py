"""How many packages does installing it add, itself included? Counted in an otherwise empty environment."""

from kit.finding import unknown, value


def every(framework):
    install = framework.install
    if install["plain"] == "fails":
        return unknown(f"pip install {framework.package} fails on this Python. {install['reason']}")
    names = install["packages"]
    return value(len(names), f"pip install {framework.package} brought {', '.join(names)}")
