package org.gongshu.organization.web;

import java.util.List;
import org.gongshu.organization.Access;
import org.gongshu.organization.Division;
import org.gongshu.organization.Divisions;
import org.gongshu.organization.Region;
import org.gongshu.organization.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The regions served and the published divisions of the country, which anybody may know. */
@RestController
@RequestMapping("/api")
@Access(anyone = true)
class PlaceController {

    private final Regions regions;
    private final Divisions divisions;

    PlaceController(Regions regions, Divisions divisions) {
        this.regions = regions;
        this.divisions = divisions;
    }

    @GetMapping("/regions")
    List<Region> regions() {
        return regions.listRegions();
    }

    @GetMapping("/divisions")
    List<Division> divisions(@RequestParam(required = false) @Nullable String parent) {
        return divisions.listChildren(parent);
    }
}
