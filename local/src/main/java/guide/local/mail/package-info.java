/// Where the mails of a local run arrive, by the request that SES takes, and where they are read.
/// Never deployed.
@NullMarked
package guide.local.mail;

import org.jspecify.annotations.NullMarked;
