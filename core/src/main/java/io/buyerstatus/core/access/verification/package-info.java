/** How visitors prove that an order is theirs, by postcode or code, and how they find an order without its link. */
@NullMarked
package io.buyerstatus.core.access.verification;

import org.jspecify.annotations.NullMarked;
