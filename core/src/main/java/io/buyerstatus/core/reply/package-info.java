/** Where answers to mails about an order come to: addresses that say which conversation is answered, and never who answers. */
@NullMarked
package io.buyerstatus.core.reply;

import org.jspecify.annotations.NullMarked;
