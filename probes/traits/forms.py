"""Does it declare, render and validate forms? One is rendered, must reject an invalid value and accept a valid one."""

from kit import sites
from kit.absence import absent
from kit.finding import yes


def django():
    from django import forms

    sites.django_settings()

    class Order(forms.Form):
        number = forms.IntegerField(min_value=1)

    assert 'type="number"' in str(Order()) and 'name="number"' in str(Order())
    assert Order({"number": "0"}).errors["number"] and Order({"number": "x"}).errors["number"]
    good = Order({"number": "7"})
    assert good.is_valid() and good.cleaned_data == {"number": 7}
    return yes("a declared form was rendered, rejected 0 and x with a message, and parsed 7 as a number")


def every(framework):
    return absent(framework, "form formmethod widget fieldset validator", BESIDES.get(framework.slug))


XSRF = {
    r".*parse_multipart_form_data": "the reading of an uploaded body",
    r".*xsrf_form_html": "the hidden element against forged posts",
}
BESIDES = {
    "flask": {
        r"flask\.debughelpers\.FormDataRoutingRedirect": "an error about a redirect that would lose posted data",
        r"flask\.wrappers\..*": "limits and reading of a posted body",
    },
    "twisted": {
        r"twisted\.python\.formmethod.*": "a description of a method’s arguments, which nothing renders any more",
        r"twisted\.conch\.insults\..*": "widgets of a terminal",
        r"twisted\.web\.client\..*": "a form of a URL",
    },
    "tornado": XSRF,
    "cyclone": XSRF,
}
