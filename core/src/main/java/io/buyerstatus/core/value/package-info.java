@NullMarked
package io.buyerstatus.core.value;

import org.jspecify.annotations.NullMarked;
