/** One-time codes: issued to a browser, derived when they are sent and when they are typed, looked at a few times only. */
@NullMarked
package io.buyerstatus.core.access.code;

import org.jspecify.annotations.NullMarked;
