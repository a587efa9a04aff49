package guide.notifications.subscriptions;

import java.util.List;

/// A form of a page, with one button.
///
/// @param heading above it; empty for none
/// @param action where it is sent
/// @param choices what can be left out; empty where there is nothing to choose
/// @param hidden a field that says `yes`; empty for none
record SubscriptionForm(
        String heading, String action, List<FormChoice> choices, String hidden, String button) {

    /// @param value what the form sends
    record FormChoice(String value, String label) {}

    SubscriptionForm {
        choices = List.copyOf(choices);
    }
}
