@NullMarked
package io.buyerstatus.operator.command;

import org.jspecify.annotations.NullMarked;
