/** Writing reviews, what the shop may do about them, what is published of them, and the mails that tell of them. */
@NullMarked
package io.buyerstatus.core.reviewing;

import org.jspecify.annotations.NullMarked;
