@NullMarked
package io.buyerstatus.operator.conversion;

import org.jspecify.annotations.NullMarked;
