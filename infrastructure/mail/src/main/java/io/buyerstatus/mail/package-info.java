/** The shops' own mailboxes: SMTP and IMAP, looked at like every address that shops name. */
@NullMarked
package io.buyerstatus.mail;

import org.jspecify.annotations.NullMarked;
