package guide.doctor.checks;

import guide.doctor.examined.DoctorCheck;
import guide.doctor.examined.Examined;
import guide.doctor.examined.Finding;
import guide.doctor.examined.StackSettings;

import java.util.List;

/// Mail can be sent from the stack's addresses, to anybody.
public record MailIdentity() implements DoctorCheck {

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Finding find(Examined examined) {
        if (examined.stack().isEmpty()) {
            return Finding.skipped("without STACK it is not known whether the stack sends mail");
        }
        StackSettings stack = examined.stack().get();
        List<String> names = stack.identities().stream().map(StackSettings.Identity::name).toList();
        List<String> unverified =
                stack.identities().stream()
                        .filter(each -> !each.isVerified())
                        .map(StackSettings.Identity::name)
                        .toList();
        if (names.isEmpty()) {
            return Finding.skipped("the stack sends none: it has no identity of SES");
        }
        if (!unverified.isEmpty()) {
            return Finding.fails(
                    "SES has not verified " + unverified, "set the DNS records that SES shows");
        }
        return stack.isMailInSandbox()
                ? Finding.fails(
                        "SES sends only to verified addresses, because the account is in its sandbox",
                        "ask AWS for production access to SES in this region")
                : Finding.holds("SES sends from " + names);
    }
}
