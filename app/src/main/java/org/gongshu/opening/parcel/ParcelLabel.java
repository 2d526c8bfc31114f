package org.gongshu.opening.parcel;

import java.time.Instant;
import java.util.UUID;

/**
 * What is written on a parcel, readable before it is opened.
 *
 * @param dataset whose content it is
 * @param grant the public grant under which the content left the sharing side
 * @param edition counts the parcels of a dataset; an older one never replaces a newer
 */
public record ParcelLabel(UUID parcel, UUID dataset, UUID grant, int edition, Instant packedAt) {}
