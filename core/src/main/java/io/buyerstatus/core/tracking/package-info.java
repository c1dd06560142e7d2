@NullMarked
package io.buyerstatus.core.tracking;

import org.jspecify.annotations.NullMarked;
