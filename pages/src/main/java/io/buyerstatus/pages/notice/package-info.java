/** Pages with one thing to say: not found, temporarily unavailable, switched off, stop these mails. */
@NullMarked
package io.buyerstatus.pages.notice;

import org.jspecify.annotations.NullMarked;
