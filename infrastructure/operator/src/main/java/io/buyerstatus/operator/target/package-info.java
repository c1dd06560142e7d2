/** Which running system a command speaks to, and the way to it. */
@NullMarked
package io.buyerstatus.operator.target;

import org.jspecify.annotations.NullMarked;
