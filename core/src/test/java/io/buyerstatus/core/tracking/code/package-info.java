@NullMarked
package io.buyerstatus.core.tracking.code;

import org.jspecify.annotations.NullMarked;
