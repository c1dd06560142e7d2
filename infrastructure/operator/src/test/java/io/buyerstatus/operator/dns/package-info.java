@NullMarked
package io.buyerstatus.operator.dns;

import org.jspecify.annotations.NullMarked;
