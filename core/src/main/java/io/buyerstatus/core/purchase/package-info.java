@NullMarked
package io.buyerstatus.core.purchase;

import org.jspecify.annotations.NullMarked;
