/** The shops' own mailboxes: what one is, whether it may be used, how much leaves it, and what its servers answer. */
@NullMarked
package io.buyerstatus.core.mailbox;

import org.jspecify.annotations.NullMarked;
