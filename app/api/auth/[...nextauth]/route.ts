import NextAuth from "next-auth"
import { authOptions } from "@/lib/access/auth-options"
import { publicRoute } from "@/lib/access/routes"

// next-auth's own endpoints; the pages use the server actions beside them.
export const GET = publicRoute((request, { visitor, params }) => NextAuth(authOptions(visitor))(request, { params }))
export const POST = publicRoute((request, { visitor, params }) => NextAuth(authOptions(visitor))(request, { params }))
