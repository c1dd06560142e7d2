/** What a packing station hands over. */
@NullMarked
package io.buyerstatus.operator.upload;

import org.jspecify.annotations.NullMarked;
