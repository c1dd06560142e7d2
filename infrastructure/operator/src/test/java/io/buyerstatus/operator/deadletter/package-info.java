@NullMarked
package io.buyerstatus.operator.deadletter;

import org.jspecify.annotations.NullMarked;
