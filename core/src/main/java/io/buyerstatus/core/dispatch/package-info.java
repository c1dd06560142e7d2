@NullMarked
package io.buyerstatus.core.dispatch;

import org.jspecify.annotations.NullMarked;
