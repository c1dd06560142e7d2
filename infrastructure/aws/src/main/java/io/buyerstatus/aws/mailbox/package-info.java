/** Shops' mailboxes in their tables, and the queue of what they are to send. */
@NullMarked
package io.buyerstatus.aws.mailbox;

import org.jspecify.annotations.NullMarked;
