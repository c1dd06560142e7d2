/** The function {@code mailbox-sender}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.mailboxsender;

import org.jspecify.annotations.NullMarked;
