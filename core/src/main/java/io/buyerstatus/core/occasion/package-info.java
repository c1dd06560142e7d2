@NullMarked
package io.buyerstatus.core.occasion;

import org.jspecify.annotations.NullMarked;
