import { requireMember } from "@/app/_server/member-ctx";
import { PlacesScreen } from "@/components/dashboard/catalog/places-screen";
import { rolesFor } from "@/lib/authorize";

type Props = { params: Promise<{ business: string }> };

export default async function PlacesPage({ params }: Props) {
  const { business: slug } = await params;
  await requireMember(slug, rolesFor("settings.view"));
  return <PlacesScreen />;
}
