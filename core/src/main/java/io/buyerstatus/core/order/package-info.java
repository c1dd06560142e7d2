@NullMarked
package io.buyerstatus.core.order;

import org.jspecify.annotations.NullMarked;
