"""The probed framework, as versions.toml and the environment describe it."""

import importlib.metadata
import importlib.util
import json
import os
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Framework:
    slug: str
    package: str
    interface: str | None = None  # the one that probes serve it through, where they share functions for that
    base: str | None = None  # the framework that it is built on and brings along, where it has that one's probes
    named_module: str | None = None  # the module that is imported, where that is not named as the framework is

    @classmethod
    def named(cls, slug):
        versions = tomllib.loads((Path(__file__).parents[1] / "versions.toml").read_text())
        stated = versions[slug]
        return cls(slug, stated["package"], stated.get("interface"), stated.get("base"), stated.get("module"))

    @property
    def module(self):
        return self.named_module or self.slug

    @property
    def metadata(self):
        """The metadata of the installed package."""
        return importlib.metadata.metadata(self.package)

    @property
    def install(self):
        """What the runner wrote down when it installed the framework alone, before its servers."""
        return json.loads((Path(sys.prefix).parent / "install.json").read_text())

    @property
    def plainly_installed(self):
        """The names of the packages that an install of the framework alone brings, itself included; where none works, of those it needs."""
        versions = tomllib.loads((Path(__file__).parents[1] / "versions.toml").read_text())
        needed = [wanted.partition("==")[0] for wanted in versions[self.slug]["needs"]]
        return self.install.get("packages", [self.package, *needed])


def place(package):
    """The folder of an installed package; the file, if it is a module of a single one."""
    spec = importlib.util.find_spec(package)
    return Path(spec.submodule_search_locations[0] if spec.submodule_search_locations else spec.origin)


def script(name):
    """The path of a command that an installed package brought into this environment."""
    return os.path.join(sys.prefix, "bin", name)
