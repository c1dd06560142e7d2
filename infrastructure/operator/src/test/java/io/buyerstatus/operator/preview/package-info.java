@NullMarked
package io.buyerstatus.operator.preview;

import org.jspecify.annotations.NullMarked;
