/** The conversation between buyer and seller: until when buyers may write, by which rules a message is taken, and how. */
@NullMarked
package io.buyerstatus.core.conversation;

import org.jspecify.annotations.NullMarked;
