@NullMarked
package io.buyerstatus.integrations.contract;

import org.jspecify.annotations.NullMarked;
