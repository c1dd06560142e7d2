@NullMarked
package io.buyerstatus.operator.browser;

import org.jspecify.annotations.NullMarked;
