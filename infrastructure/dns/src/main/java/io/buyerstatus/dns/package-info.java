/** What the DNS says, asked from here. */
@NullMarked
package io.buyerstatus.dns;

import org.jspecify.annotations.NullMarked;
