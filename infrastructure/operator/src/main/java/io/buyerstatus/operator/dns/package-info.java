/** What the DNS says, asked from here. */
@NullMarked
package io.buyerstatus.operator.dns;

import org.jspecify.annotations.NullMarked;
