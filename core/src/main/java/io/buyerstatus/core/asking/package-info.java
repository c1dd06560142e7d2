/** Takes questions about products and shops, and answers them. */
@NullMarked
package io.buyerstatus.core.asking;

import org.jspecify.annotations.NullMarked;
