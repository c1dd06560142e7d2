/**
 * What settings are made of: typed fields, layers of a shop and its channels, and how they resolve. Imports no feature: each
 * feature exports its own fields, and {@link io.buyerstatus.core.SettingsCatalogue} joins them.
 */
@NullMarked
package io.buyerstatus.core.settings;

import org.jspecify.annotations.NullMarked;
