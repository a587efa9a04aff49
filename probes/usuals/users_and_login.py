"""Users who log in and are recognized afterwards."""

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from flask_login import LoginManager, UserMixin, current_user, login_required, login_user

    class User(UserMixin):
        id = "ada"

    def enter():
        login_user(User())
        return "in"

    application = sites.flask()
    LoginManager(application).user_loader(lambda name: User() if name == "ada" else None)
    application.add_url_rule("/enter", view_func=enter)
    application.add_url_rule("/", "home", login_required(lambda: current_user.id))
    visitor = talking.Visitor(serving.wsgi(application))
    assert visitor.get().status == 401
    assert visitor.get("/enter").text == "in"
    assert visitor.get().text == "ada"
    return used("Flask-Login", "a page for users got 401 before login_user, and the user's name after it; users are stored by the application")
