/** A shop's mailboxes: whether they work, and forms to change them. */
@NullMarked
package io.buyerstatus.console.mailbox;

import org.jspecify.annotations.NullMarked;
