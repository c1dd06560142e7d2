/** How payment providers are asked. */
@NullMarked
package io.buyerstatus.payments;

import org.jspecify.annotations.NullMarked;
