"""The served samples are the existing ones, with their true sizes."""

import pytest

from runner.files import read
from runner.places import PROBES, RESULTS
from runner.probing import Question
from runner.sizes import measured

FOLDERS = sorted((folder.parent.name, folder.name) for folder in (PROBES / "samples").glob("*/*") if folder.is_dir())
RESULTS_BY_PLACE = {(result["task"], result["framework"]): result for result in read(RESULTS["samples"])}


@pytest.mark.parametrize(("task", "slug"), FOLDERS)
def test_a_sample_was_run_passed_and_has_the_size_that_is_told(task, slug):
    result = RESULTS_BY_PLACE[task, slug]
    assert result["support"] == "yes"
    assert measured(slug, Question("samples", task)).items() <= result.items()
    assert result["tests"] and result["files"]


def test_no_sample_is_told_of_that_is_gone():
    assert sorted(RESULTS_BY_PLACE) == FOLDERS
