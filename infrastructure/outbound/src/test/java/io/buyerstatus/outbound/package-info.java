@NullMarked
package io.buyerstatus.outbound;

import org.jspecify.annotations.NullMarked;
